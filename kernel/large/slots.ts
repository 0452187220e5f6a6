// Where the meanings of the cells of one row stand while it is added: a word for each part that a cell can play. A part
// that the input has no column for keeps what it was set to at the start.

export const slots: usize = memory.data(16 * 4, 64);

@inline
export function meaningAt(slot: usize): i32 {
  return load<i32>(slots + (slot << 2));
}

export function setMeaning(slot: u32, meaning: i32): void {
  store<i32>(slots + (slot << 2), meaning);
}
