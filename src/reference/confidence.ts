/**
 * How a fact is known: FOUND was read in a published source or computed from public data;
 * RECALLED is from memory, unchecked.
 */
export type Confidence = 'FOUND' | 'RECALLED';
