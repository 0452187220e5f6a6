/** What the names of columns that a query of ours makes begin with, so that no table has them. */
export const ownPrefix = 'vm_';
