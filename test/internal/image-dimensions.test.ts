import { expect } from '@esm-bundle/chai';
import { imageDimensions, type ImageDimensions } from '../../src/internal/image-dimensions.js';

const text = (word: string): number[] => Array.from(word, (letter) => letter.charCodeAt(0));
/** A whole number in so many bytes, the greatest first. */
const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256);
const little = (value: number, bytes: number): number[] => big(value, bytes).reverse();
const zeros = (length: number): number[] => Array.from({ length }, () => 0);
const blob = (...parts: number[][]): Blob => new Blob(parts.map((part) => new Uint8Array(part)));

const png = (width: number, height: number): number[] => [
  ...[0x89, ...text('PNG'), 13, 10, 26, 10],
  ...[...big(13, 4), ...text('IHDR'), ...big(width, 4), ...big(height, 4)],
];
const gif = (width: number, height: number): number[] => [
  ...text('GIF89a'),
  ...little(width, 2),
  ...little(height, 2),
];
const webp = (chunk: string, content: number[]): number[] => [
  ...[...text('RIFF'), ...little(4 + 8 + content.length, 4), ...text('WEBP')],
  ...[...text(chunk), ...little(content.length, 4), ...content, ...zeros(8)],
];
const lossy = (width: number, height: number): number[] =>
  webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...little(width, 2), ...little(height, 2)]);
const lossless = (width: number, height: number): number[] =>
  webp('VP8L', [0x2f, ...little(width - 1 + (height - 1) * 2 ** 14, 4)]);
const extended = (width: number, height: number, flags = 0): number[] =>
  webp('VP8X', [flags, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)]);

const segment = (marker: number, content: number[]): number[] => [
  ...[0xff, marker],
  ...[...big(content.length + 2, 2), ...content],
];
const SOI = [0xff, 0xd8];
const frame = (width: number, height: number, marker = 0xc0): number[] =>
  segment(marker, [8, ...big(height, 2), ...big(width, 2), 1, 1, 0x11, 0]);
const exif = (orientation: number, byteOrder: 'II' | 'MM'): number[] => {
  const number = byteOrder === 'II' ? little : big;
  return segment(0xe1, [
    ...[...text('Exif'), 0, 0, ...text(byteOrder), ...number(42, 2), ...number(8, 4)],
    ...[...number(2, 2), ...number(0x010f, 2), ...number(2, 2), ...number(1, 4), ...zeros(4)],
    ...[...number(0x0112, 2), ...number(3, 2), ...number(1, 4), ...number(orientation, 2), 0, 0],
  ]);
};

const decode = globalThis.createImageBitmap;
let decoded = 0;

/** The dimensions, and whether the browser had to decode the file for them. */
async function look(file: Blob): Promise<string> {
  decoded = 0;
  const found: ImageDimensions = await imageDimensions(file);
  const said = found.kind === 'size' ? `${found.width}x${found.height}` : found.code;
  return decoded > 0 ? `${said}, decoded` : said;
}

/** A real picture of the browser's own encoder. */
async function drawn(width: number, height: number, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.fillRect(0, 0, 2, 2);
  return canvas.convertToBlob({ type });
}

describe('the dimensions of a chosen picture', () => {
  before(() => {
    globalThis.createImageBitmap = (...args: unknown[]): Promise<ImageBitmap> => {
      decoded += 1;
      return decode(args[0] as Blob);
    };
  });
  after(() => {
    globalThis.createImageBitmap = decode;
  });

  it('stand in the header of PNG, GIF and WebP', async () => {
    expect(await look(blob(png(1024, 1536)))).to.equal('1024x1536');
    expect(await look(blob(png(70_000, 3)))).to.equal('70000x3');
    expect(await look(blob(gif(640, 300)))).to.equal('640x300');
    expect(await look(blob(lossy(1024, 600)))).to.equal('1024x600');
    // The two upper bits ask for scaling, and are no part of the size.
    expect(await look(blob(lossy(1024 + 0x4000, 600 + 0x8000)))).to.equal('1024x600');
    expect(await look(blob(lossless(16_384, 9999)))).to.equal('16384x9999');
    expect(await look(blob(extended(100_000, 257)))).to.equal('100000x257');
  });

  it('stand in the frame header of a JPEG, after whatever else', async () => {
    expect(await look(blob(SOI, frame(1024, 1536)))).to.equal('1024x1536');
    expect(await look(blob(SOI, frame(1024, 1536, 0xc2)))).to.equal('1024x1536');
    const tables = [
      ...segment(0xe0, text('JFIF\0')),
      ...segment(0xe2, zeros(60_000)),
      ...segment(0xe2, zeros(60_000)),
      ...[0xff, 0xff, 0xff],
      ...segment(0xc4, zeros(30)),
      ...segment(0xdb, zeros(65)),
    ];
    expect(await look(blob(SOI, tables, frame(4000, 3000)))).to.equal('4000x3000');
  });

  it('change places when the camera was held upright', async () => {
    for (const byteOrder of ['II', 'MM'] as const) {
      for (const orientation of [1, 2, 3, 4, 0, 9])
        expect(await look(blob(SOI, exif(orientation, byteOrder), frame(40, 30)))).to.equal(
          '40x30',
        );
      for (const orientation of [5, 6, 7, 8])
        expect(await look(blob(SOI, exif(orientation, byteOrder), frame(40, 30)))).to.equal(
          '30x40',
        );
    }
  });

  it('do not need sound EXIF', async () => {
    const short = segment(0xe1, [...text('Exif'), 0, 0, ...text('MM'), 0, 42, ...big(9e8, 4)]);
    const other = segment(0xe1, text('http://ns.adobe.com/xap/1.0/'));
    expect(await look(blob(SOI, short, frame(40, 30)))).to.equal('40x30');
    expect(await look(blob(SOI, other, exif(6, 'II'), frame(40, 30)))).to.equal('30x40');
  });

  it('agree with the browser', async () => {
    for (const type of ['image/png', 'image/jpeg', 'image/webp'])
      expect(await look(await drawn(37, 21, type)), type).to.equal('37x21');
    const jpeg = new Uint8Array(await (await drawn(37, 21, 'image/jpeg')).arrayBuffer());
    for (const [first, second, size] of [
      [6, 6, '21x37'],
      [1, 6, '37x21'],
      [8, 1, '21x37'],
    ] as const) {
      const segments = new Uint8Array([...exif(first, 'MM'), ...exif(second, 'II')]);
      const turned = new Blob([jpeg.subarray(0, 2), segments, jpeg.subarray(2)]);
      const bitmap = await decode(turned);
      expect(`${bitmap.width}x${bitmap.height}`).to.equal(size);
      expect(await look(turned)).to.equal(size);
    }
  });

  it('are the browser’s to tell where the header does not', async () => {
    const jpeg = new Uint8Array(await (await drawn(37, 21, 'image/jpeg')).arrayBuffer());
    const notes = Array.from({ length: 5 }, () => segment(0xfe, zeros(60_000))).flat();
    const long = new Blob([jpeg.subarray(0, 2), new Uint8Array(notes), jpeg.subarray(2)]);
    expect(await look(long)).to.equal('37x21, decoded');

    const pixel = [0, 0, 0xff, 0, 0, 0xff, 0, 0];
    const bmp = [
      ...[...text('BM'), ...little(62, 4), ...zeros(4), ...little(54, 4)],
      ...[...little(40, 4), ...little(2, 4), ...little(1, 4), ...little(1, 2), ...little(24, 2)],
      ...[...zeros(24), ...pixel],
    ];
    expect(await look(blob(bmp))).to.equal('2x1, decoded');
  });

  it('are not guessed', async () => {
    const none = 'not-an-image, decoded';
    const broken = [
      [],
      text('hello, this is no picture at all'),
      SOI,
      [...SOI, 0xff, 0xd9, ...frame(40, 30)],
      [...SOI, 0, 0, ...frame(40, 30)],
      [...SOI, ...segment(0xda, zeros(6)), ...frame(40, 30)],
      [...SOI, ...segment(0xc4, [8, 0, 30, 0, 40])],
      [...SOI, ...frame(40, 0)],
      png(0, 5),
      png(5, 0),
      png(5, 5).slice(0, 20),
      gif(0, 0),
      webp('ALPH', zeros(30)),
      extended(40, 30, 8),
      [...text('RIFF'), ...zeros(4), ...text('WAVE'), ...zeros(40)],
    ];
    for (const bytes of broken) expect(await look(blob(bytes)), String(bytes)).to.equal(none);
  });

  it('come from a slice, and nothing is uploaded or given an address', async () => {
    const calls: string[] = [];
    const createObjectURL = URL.createObjectURL.bind(URL);
    const { fetch } = globalThis;
    URL.createObjectURL = () => {
      calls.push('createObjectURL');
      return '';
    };
    globalThis.fetch = () => {
      calls.push('fetch');
      return Promise.reject(new Error());
    };
    const file = blob(png(8, 9), zeros(1_000_000));
    const read: number[] = [];
    const slice = file.slice.bind(file);
    file.slice = (from, to) => {
      read.push(to! - from!);
      return slice(from, to);
    };
    file.arrayBuffer = () => {
      calls.push('arrayBuffer');
      return Promise.reject(new Error());
    };
    try {
      expect(await look(file)).to.equal('8x9');
      await look(blob(text('no picture')));
      expect(calls).to.deep.equal([]);
      expect(read).to.deep.equal([262_144]);
    } finally {
      URL.createObjectURL = createObjectURL;
      globalThis.fetch = fetch;
    }
  });

  it('of a file that is gone are unreadable', async () => {
    const file = blob(png(8, 9));
    file.slice = () => {
      throw new DOMException('', 'NotReadableError');
    };
    expect(await look(file)).to.equal('unreadable');
  });
});
