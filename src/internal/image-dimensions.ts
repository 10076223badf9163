/**
 * Width and height of a picture that somebody chose, as a browser would show it.
 *
 * Only the start of the file is read, nothing is decoded where the header says enough, and no
 * object URL is made: strict content security policies block `blob:` pictures.
 */

export type ImageDimensions =
  | { readonly kind: 'size'; readonly width: number; readonly height: number }
  /** `unreadable`: the file is gone or closed to us; `not-an-image`: nothing that the browser can decode. */
  | { readonly kind: 'error'; readonly code: 'unreadable' | 'not-an-image' };

/** Cameras put a preview and a colour profile before the size of a JPEG. */
const HEADER_BYTES = 256 * 1024;

type Edges = readonly [width: number, height: number];

/** Orientations 5 to 8 of EXIF lie on their side. */
const ORIENTATION = 0x0112;
const isOnItsSide = (orientation: number): boolean => orientation > 4 && orientation < 9;

/** The orientation that the TIFF block of an EXIF segment gives; 0 when it gives none. */
function exifOrientation(view: DataView, tiff: number): number {
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, little) === ORIENTATION) return view.getUint16(at + 8, little);
  }
  return 0;
}

function jpegEdges(view: DataView): Edges {
  let orientation = 0;
  for (let at = 2; ;) {
    // Markers may be padded with any number of 0xff.
    while (view.getUint8(at + 1) === 0xff) at += 1;
    const marker = view.getUint16(at);
    // SOF0 to SOF15; C4, C8 and CC are tables and such.
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
      const edges: Edges = [view.getUint16(at + 7), view.getUint16(at + 5)];
      return isOnItsSide(orientation) ? [edges[1], edges[0]] : edges;
    }
    // "Exif", in the first APP1 that has it; later ones are not asked.
    if (marker === 0xffe1 && !orientation && view.getUint32(at + 4) === 0x45786966) {
      try {
        orientation = exifOrientation(view, at + 10);
      } catch {
        // Broken EXIF does not keep a browser from showing the picture upright.
      }
    }
    // Picture data begin, or this is no marker.
    if (marker < 0xffc0 || (marker >= 0xffd0 && marker <= 0xffda)) return [0, 0];
    at += 2 + view.getUint16(at + 2);
  }
}

function webpEdges(view: DataView): Edges {
  const bits = view.getUint32(21, true);
  switch (view.getUint32(12)) {
    case 0x56503820: // "VP8 "
      return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
    case 0x5650384c: // "VP8L"
      return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
    case 0x56503858: // "VP8X"; one with EXIF may be turned
      return view.getUint8(20) & 8
        ? [0, 0]
        : [(view.getUint32(23, true) >>> 8) + 1, (view.getUint32(26, true) >>> 8) + 1];
    default:
      return [0, 0];
  }
}

/** Zeros when the bytes are of another format; throws when they end too early. */
function headerEdges(view: DataView): Edges {
  if (view.getUint16(0) === 0xffd8) return jpegEdges(view);
  const magic = view.getUint32(0);
  // "GIF8"
  if (magic === 0x47494638) return [view.getUint16(6, true), view.getUint16(8, true)];
  // "RIFF", "WEBP"
  if (magic === 0x52494646 && view.getUint32(8) === 0x57454250) return webpEdges(view);
  // "\x89PNG", "IHDR"
  if (magic === 0x89504e47 && view.getUint32(12) === 0x49484452)
    return [view.getUint32(16), view.getUint32(20)];
  return [0, 0];
}

/**
 * Reads the size of a PNG, JPEG (turned as its EXIF says), GIF or WebP from its header, and of
 * anything else, AVIF too, by letting the browser decode it. Never rejects.
 */
export async function imageDimensions(file: Blob): Promise<ImageDimensions> {
  let header: DataView;
  try {
    header = new DataView(await file.slice(0, HEADER_BYTES).arrayBuffer());
  } catch {
    return { kind: 'error', code: 'unreadable' };
  }
  try {
    const [width, height] = headerEdges(header);
    if (width && height) return { kind: 'size', width, height };
  } catch {
    // The header goes on after what was read, or is broken: the browser knows.
  }
  try {
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    bitmap.close();
    return { kind: 'size', width, height };
  } catch {
    return { kind: 'error', code: 'not-an-image' };
  }
}
