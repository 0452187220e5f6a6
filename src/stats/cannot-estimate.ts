/**
 * What is asked for cannot be had from these numbers: too few of them, no spread, or nothing that fixes an answer. Unlike
 * any other `RangeError`, which is a fault of the caller, it is an answer about the data.
 */
export class CannotEstimate extends RangeError {
  override readonly name = 'CannotEstimate';
}
