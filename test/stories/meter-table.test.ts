import { runStories } from './run.js';

await runStories('meter-table');
