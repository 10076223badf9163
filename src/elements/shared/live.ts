import { noChange } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';

class LiveProperty extends Directive {
  override render(value: unknown): unknown {
    return value;
  }

  override update(part: PropertyPart, [value]: [unknown]): unknown {
    const target = part.element as unknown as Record<string, unknown>;
    if (target[part.name] !== value) target[part.name] = value;
    return noChange;
  }
}

/**
 * A property that a person changes too, such as the value of an input: set whenever the control says
 * something else than it should. Lit's own `live` does this for attributes as well, at four times the
 * size.
 */
export const live: (value: unknown) => unknown = /* @__PURE__ */ directive(LiveProperty);
