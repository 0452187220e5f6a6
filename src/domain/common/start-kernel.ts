/** The parts of the global `WebAssembly` used here, which Node's types leave out. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
};

const compiled = new Map<string, object>();

/**
 * Starts a kernel, compiled when it is first asked for. WebAssembly runs at its full speed from the first call on, where
 * JavaScript that has not run before takes five to ten times as long.
 *
 * @param base64 the module, made from sources under `kernel/`, whose exports are those of `T`
 * @param imports functions that the module calls
 */
export function startKernel<T extends object>(base64: string, imports: object = {}): T {
  const module = compiled.get(base64) ?? new WebAssembly.Module(Buffer.from(base64, 'base64'));
  compiled.set(base64, module);
  return new WebAssembly.Instance(module, { env: imports }).exports as T;
}
