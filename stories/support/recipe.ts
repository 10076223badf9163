import integrity from 'virtual:integrity';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { type Recipe, type RecipeName, recipes } from '../examples/embedding.js';
import type { Story } from './element.js';
import { type Expected } from './expects.js';

/** A recipe as a page has it, with the hashes that the build wrote. */
export const codeOf = (recipe: Recipe): string =>
  recipe.html.replace(/%hash ([\w./-]+)%/g, (_, file: string) => {
    const found = integrity.files[file];
    if (!found) throw new Error(`The build wrote no hash for ${file}. Check the file name.`);
    return found.integrity;
  });

/** A recipe as it looks: the elements are here already, so the script that brings them is left out. */
export function cooked(name: RecipeName, expected: Expected = {}): Story {
  const { title, why, html: code } = recipes[name];
  const body = code.replace(/<script [^>]*src=[^>]*><\/script>/g, '');
  return {
    name: title,
    // A text of this repository, inserted as a page that contains it.
    render: () => html`${unsafeHTML(body)}`,
    parameters: {
      docs: { description: { story: why }, source: { code } },
      controls: { disable: true },
      expected,
    },
  };
}
