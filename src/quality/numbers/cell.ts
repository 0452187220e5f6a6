/** A number, or nothing where there is a hole. */
export type Cell = number | undefined;
