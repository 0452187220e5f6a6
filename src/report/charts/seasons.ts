/** The quarters of a financial year. */
export const seasonNames = ['Apr to Jun', 'Jul to Sep', 'Oct to Dec', 'Jan to Mar'] as const;
