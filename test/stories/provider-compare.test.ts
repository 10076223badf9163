import { runStories } from './run.js';

await runStories('provider-compare');
