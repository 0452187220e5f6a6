import fc from 'fast-check';

// The first counterexample finds a mutant out; a smaller one would take longer than all tests.
fc.configureGlobal({ endOnFailure: true });
