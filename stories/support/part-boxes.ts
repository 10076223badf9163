/** Where the parts of an element are, and where their names fit. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Label {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

const LABEL_HEIGHT = 17;
/** Of one letter of an 11 px monospace font, with room to spare. */
const LETTER = 7;

/** Every documented part that is seen in this state, measured from a frame's corner. */
export function boxesOf(
  root: ShadowRoot,
  parts: readonly string[],
  frame: DOMRect,
): ReadonlyMap<string, readonly Box[]> {
  return new Map(
    parts.map((name) => [
      name,
      [...root.querySelectorAll(`[part~="${name}"]`)].flatMap((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return width * height === 0
          ? []
          : [{ x: left - frame.left, y: top - frame.top, width, height }];
      }),
    ]),
  );
}

/** A name at the corner of each box, moved aside where another name stands already. */
export function placeLabels(boxes: readonly { name: string; box: Box }[]): Label[] {
  const taken: (Label & { width: number })[] = [];
  for (const { name, box } of boxes) {
    const width = name.length * LETTER + 9;
    let x = box.x;
    const y = box.y - LABEL_HEIGHT / 2;
    for (;;) {
      const hit = taken.find(
        (other) =>
          Math.abs(other.y - y) < LABEL_HEIGHT && other.x < x + width && x < other.x + other.width,
      );
      if (!hit) break;
      x = hit.x + hit.width + 2;
    }
    taken.push({ name, x, y, width });
  }
  return taken.map(({ name, x, y }) => ({ name, x, y }));
}
