/**
 * Commands for the browser tests that the protocol knows and puppeteer's own functions do not:
 * `force-colours`, and `screen-reader-tree`, the whole accessibility tree as lines of text.
 */

/** @typedef {import('@web/test-runner-chrome').ChromeLauncher} ChromeLauncher */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} Client */
/** @typedef {import('puppeteer-core').Protocol.Accessibility.AXNode} AXNode */

/** What a reader hears beside role and name. */
const PROPERTIES = [
  'level',
  'checked',
  'pressed',
  'expanded',
  'disabled',
  'invalid',
  'required',
  'readonly',
  'multiline',
  'live',
];

/** Nodes that say nothing by themselves; what is inside them counts. */
const SILENT = ['generic', 'none', 'InlineTextBox', 'LineBreak', 'LayoutTable', 'ListMarker'];

/** What is inside these is the browser's own, and differs between its versions. */
const CONTROLS = ['Date', 'DateTime', 'InputTime', 'ColorWell'];

/** @param {AXNode} node */
function line(node) {
  const said = [String(node.role?.value)];
  if (node.name?.value) said.push(JSON.stringify(node.name.value.replaceAll(/\s+/g, ' ').trim()));
  if (node.value?.value !== undefined && node.value.value !== '')
    said.push(`value=${JSON.stringify(node.value.value)}`);
  if (node.description?.value) said.push(`description=${JSON.stringify(node.description.value)}`);
  for (const { name, value } of node.properties ?? []) {
    if (!PROPERTIES.includes(name) || [false, 'false', 'off', undefined].includes(value.value))
      continue;
    said.push(value.value === true ? name : `${name}=${String(value.value)}`);
  }
  return said.join(' ');
}

/**
 * @param {Client} client
 * @param {string} name of the landmark to start from
 */
async function tree(client, name) {
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find((node) => !node.ignored && node.name?.value === name);
  if (!root) throw new Error(`Nothing is named ${name}`);
  /** @type {string[]} */
  const lines = [];
  /** @param {AXNode} node @param {number} depth @param {string} above */
  const walk = (node, depth, above) => {
    const role = String(node.role?.value);
    // Text that only repeats the name of what it is in.
    const silent =
      node.ignored ||
      SILENT.includes(role) ||
      (role === 'StaticText' && (node.name?.value ?? '').trim() === above.trim());
    if (!silent) lines.push(`${'  '.repeat(depth)}${line(node)}`);
    if (CONTROLS.includes(role)) return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, silent ? depth : depth + 1, silent ? above : (node.name?.value ?? ''));
    }
  };
  walk(root, 0, '');
  return lines.join('\n');
}

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function protocolCommands() {
  /** An emulation lasts as long as the session that asked for it. */
  /** @type {WeakMap<Page, Client>} */
  const clients = new WeakMap();
  return {
    name: 'protocol-commands',
    async executeCommand({ command, payload, session }) {
      if (command !== 'force-colours' && command !== 'screen-reader-tree') return undefined;
      const page = /** @type {ChromeLauncher} */ (session.browser).getPage(session.id);
      const client = clients.get(page) ?? (await page.createCDPSession());
      clients.set(page, client);
      if (command === 'screen-reader-tree') {
        const { name } = /** @type {{ name: string }} */ (payload);
        return tree(client, name);
      }
      const { scheme } = /** @type {{ scheme: 'light' | 'dark' | null }} */ (payload);
      await client.send('Emulation.setEmulatedMedia', {
        features:
          scheme === null
            ? []
            : [
                { name: 'forced-colors', value: 'active' },
                { name: 'prefers-color-scheme', value: scheme },
              ],
      });
      return true;
    },
  };
}
