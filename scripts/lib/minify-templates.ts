/**
 * Strips what a browser does not need from Lit's `html`, `svg` and `css` literals. JavaScript
 * minifiers leave template literals alone, because they cannot know what the text means.
 *
 * In markup, white space that contains a line break and touches a tag goes; any other run becomes
 * one space. Where an inline space counts at such a place, write `${' '}`.
 */
import { parseSync, type Plugin } from 'vite';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The part of the syntax tree that is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface TaggedTemplate extends Node {
  readonly tag: Node & { readonly name?: string };
  readonly quasi: { readonly quasis: readonly (Node & { value: { raw: string } })[] };
}

const MARKUP = new Set(['html', 'svg']);

/** Stands for an expression while the text around it is minified: a private-use character. */
const HOLE = '\uE000';

export function minifyTemplates(code: string): string {
  if (!/\b(?:html|svg|css)`/.test(code)) return code;
  const edits: Edit[] = [];
  walk(parseSync('module.js', code).program as unknown as Node, (node) => {
    const literal = node as TaggedTemplate;
    const name = literal.tag.type === 'Identifier' ? (literal.tag.name ?? '') : '';
    if (!MARKUP.has(name) && name !== 'css') return;
    const { quasis } = literal.quasi;
    const whole = quasis.map((quasi) => quasi.value.raw).join(HOLE);
    const parts = (name === 'css' ? minifyCss(whole) : minifyMarkup(whole)).split(HOLE);
    // A rule that swallowed or doubled an expression would break the page: keep the original.
    if (parts.length !== quasis.length) return;
    for (const [index, quasi] of quasis.entries()) {
      const text = parts[index] ?? '';
      if (text === quasi.value.raw) continue;
      // Parsers disagree on whether the delimiters belong to the node, so find the text itself.
      const start = code.indexOf(quasi.value.raw, quasi.start);
      edits.push({ start, end: start + quasi.value.raw.length, text });
    }
  });
  let result = code;
  // From the end, so that earlier positions stay true.
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}

function walk(node: Node, visit: (node: Node) => void): void {
  if (node.type === 'TaggedTemplateExpression') visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) {
        walk(child as Node, visit);
      }
    }
  }
}

const CSS_TOKEN =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\)|\/\*[\s\S]*?\*\/|\s+|[^\s"'/]+|./g;

export function minifyCss(css: string): string {
  let out = '';
  for (const [token] of css.matchAll(CSS_TOKEN)) {
    if (token.startsWith('/*') && token.length > 1) {
      // An expression inside a comment still has to be there.
      if (token.includes(HOLE)) out += token;
    } else if (/^\s/.test(token)) {
      if (!out.endsWith(' ')) out += ' ';
    } else {
      out += token;
    }
  }
  return splitStrings(out)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            // Not before a colon (` :hover` is a descendant) and not around + and - (calc).
            .replace(/ ?([{};,>]) ?/g, '$1')
            .replace(/([\w-]): /g, '$1:')
            .replace(/;}/g, '}'),
    )
    .join('')
    .trim();
}

/** Odd entries are strings and url(...), which stay as they are. */
function splitStrings(css: string): string[] {
  return css.split(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\))/);
}

// A comment, a tag with its quoted values, or the text between.
const MARKUP_TOKEN = /<!--[\s\S]*?-->|<\/?[a-zA-Z\uE000](?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+|</g;

export function minifyMarkup(markup: string): string {
  const tokens = [...markup.matchAll(MARKUP_TOKEN)]
    .map(([token]) => token)
    .filter((token) => !(token.startsWith('<!--') && !token.includes(HOLE)));
  let verbatim = 0;
  return tokens
    .map((token, index) => {
      if (isTag(token)) {
        if (/^<(pre|textarea)\b/i.test(token)) verbatim += 1;
        if (/^<\/(pre|textarea)\b/i.test(token)) verbatim -= 1;
        return minifyTag(token);
      }
      if (token.startsWith('<') || verbatim > 0) return token;
      const first = index === 0 || isTag(tokens[index - 1] ?? '');
      const last = index === tokens.length - 1 || isTag(tokens[index + 1] ?? '');
      let text = token;
      if (first) text = text.replace(/^\s*\n\s*/, '');
      if (last) text = text.replace(/\s*\n\s*$/, '');
      return text.replace(/\s+/g, ' ');
    })
    .join('');
}

const isTag = (token: string): boolean => /^<\/?[a-zA-Z\uE000]/.test(token);

function minifyTag(tag: string): string {
  return tag
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/\s+/g, ' ').replace(/ (\/?>)$/, '$1'),
    )
    .join('');
}

/** As a build plugin, after types are gone. */
export function templateMinifier(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      const minified = minifyTemplates(code);
      return minified === code ? null : { code: minified, map: null };
    },
  };
}
