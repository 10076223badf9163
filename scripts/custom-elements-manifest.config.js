export default {
  // The version only so that its value is known.
  globs: ['src/elements/**/*.ts', 'src/define/*.ts', 'src/internal/version.ts'],
  litelement: true,
  // It would write the temporary folder's name into package.json.
  packagejson: false,
};
