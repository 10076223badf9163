export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  litelement: true,
  // It would write the temporary folder's name into package.json.
  packagejson: false,
};
