/**
 * The layers of `src` and what each may import. Imports point one way only:
 *
 *     core <- catalog <- view-models <- controllers <- elements <- define, index, cdn
 *                        view-models <- static
 *
 * `embed`, the page for a frame, loads `cdn`.
 * `internal` and `i18n` are leaves for view-models, controllers and elements, `internal` also for `embed`;
 * `tokenizer` is one for controllers.
 */
import path from 'node:path';

/** @type {Record<string, { layers: string[], typesOnly?: string[], packages: string[] }>} */
const LAYERS = {
  core: { layers: ['core'], packages: [] },
  internal: { layers: ['internal'], packages: ['lit'] },
  i18n: { layers: ['i18n'], typesOnly: ['core'], packages: [] },
  catalog: { layers: ['core', 'catalog'], packages: [] },
  tokenizer: { layers: ['core', 'tokenizer'], packages: ['gpt-tokenizer'] },
  'view-models': {
    layers: ['core', 'catalog', 'i18n', 'internal', 'view-models'],
    packages: [],
  },
  // HTML as a string, made in Node: nothing of elements, their library or a page.
  static: {
    layers: ['core', 'catalog', 'i18n', 'internal', 'view-models', 'static'],
    packages: [],
  },
  controllers: {
    layers: ['core', 'catalog', 'tokenizer', 'i18n', 'internal', 'view-models', 'controllers'],
    packages: ['lit'],
  },
  elements: {
    layers: ['core', 'catalog', 'i18n', 'internal', 'view-models', 'controllers', 'elements'],
    packages: ['lit'],
  },
  define: {
    layers: ['core', 'catalog', 'i18n', 'internal', 'elements', 'define'],
    packages: [],
  },
  cdn: { layers: ['define'], packages: [] },
  embed: { layers: ['cdn', 'embed', 'internal'], packages: [] },
  index: {
    layers: ['core', 'catalog', 'tokenizer', 'i18n', 'view-models', 'controllers', 'elements'],
    packages: [],
  },
};

/** The schema brings zod along: only these files may import it when they load. */
const SCHEMA = [
  'catalog/parse',
  'catalog/schema',
  'catalog/schema-values',
  'catalog/offer-schema',
  'catalog/json-schema',
  'controllers/catalog-reader',
];

/** @param {string} file path inside src, forward slashes, no extension */
const layerOf = (file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : 'index');

/**
 * Why `file` must not import `specifier`, or undefined when it may.
 * @param {string} file path inside src, no extension
 * @param {string} specifier as written
 * @param {'static' | 'dynamic' | 'type'} kind
 */
export function layerProblem(file, specifier, kind) {
  const from = layerOf(file);
  const rule = LAYERS[from];
  if (!rule) return `src/${from} is no known layer: add it to scripts/eslint/layers.js.`;

  if (!specifier.startsWith('.')) {
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    const allowed = rule.packages.includes(name) || (name === 'zod' && SCHEMA.includes(file));
    if (allowed && specifier === 'zod') return 'Import zod/mini: full zod is three times as large.';
    return allowed ? undefined : `src/${from} must not import the package ${name}.`;
  }

  const target = path.posix
    .normalize(path.posix.join(path.posix.dirname(file), specifier))
    .replace(/\.(js|ts)$/, '');
  if (target.startsWith('..')) return 'src must not import from outside src.';
  if (SCHEMA.includes(target) && kind === 'static' && !SCHEMA.includes(file)) {
    return `${target} brings zod along: import it with import() or as types only.`;
  }
  const to = layerOf(target);
  const allowed =
    rule.layers.includes(to) || (kind === 'type' && (rule.typesOnly ?? []).includes(to));
  return allowed ? undefined : `src/${from} must not import from src/${to}.`;
}

/** @type {import('eslint').Rule.RuleModule} */
const rule = {
  meta: { type: 'problem', schema: [], messages: { layer: '{{ problem }}' } },
  create(context) {
    const inside = path
      .relative(path.join(context.cwd, 'src'), context.filename)
      .split(path.sep)
      .join('/')
      .replace(/\.(js|ts)$/, '');
    if (inside.startsWith('..')) return {};
    /** @param {any} node @param {any} source @param {'static' | 'dynamic' | 'type'} kind */
    const check = (node, source, kind) => {
      if (typeof source?.value !== 'string') return;
      const problem = layerProblem(inside, source.value, kind);
      if (problem) context.report({ node, messageId: 'layer', data: { problem } });
    };
    /** @param {any} node */
    const checkDeclaration = (node) => {
      const isType = node.importKind === 'type' || node.exportKind === 'type';
      check(node, node.source, isType ? 'type' : 'static');
    };
    return {
      ImportDeclaration: checkDeclaration,
      ExportNamedDeclaration: checkDeclaration,
      ExportAllDeclaration: checkDeclaration,
      /** @param {any} node */
      ImportExpression: (node) => check(node, node.source, 'dynamic'),
      /** @param {any} node */
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, 'type'),
    };
  },
};

export default { rules: { layers: rule } };
