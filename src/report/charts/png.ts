/** What a rasteriser needs that this code may not fetch itself. */
export interface RasteriserFiles {
  /** `index_bg.wasm` of the package @resvg/resvg-wasm. */
  readonly wasm: Uint8Array;
  /** `fonts/Arimo-Regular.ttf` and `fonts/Arimo-Bold.ttf` of this package. */
  readonly fonts: readonly Uint8Array[];
}

/** A picture as the bytes of a PNG file, `scale` pixels to one of the picture's. */
export type Rasterise = (svg: string, scale?: number) => Uint8Array;

let started: Promise<void> | undefined;

/**
 * A rasteriser that uses the given fonts alone, so that the same picture gives the same bytes on every machine.
 * Rejects where the optional package @resvg/resvg-wasm is not installed.
 */
export async function openRasteriser({ wasm, fonts }: RasteriserFiles): Promise<Rasterise> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  started ??= initWasm(wasm);
  await started;
  return (svg, scale = 2) => {
    const picture = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: { fontBuffers: [...fonts], defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
    });
    const image = picture.render();
    const bytes = image.asPng();
    image.free();
    picture.free();
    return bytes;
  };
}
