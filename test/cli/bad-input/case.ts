/** An input that is refused. */
export interface Case {
  readonly what: string;
  readonly code: string;
  readonly exit?: number;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly args?: readonly string[];
  /** What the message must say. */
  readonly says: RegExp;
  /** file:line:column that the message must point at. */
  readonly at?: string;
}
