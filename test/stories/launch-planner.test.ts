import { runStories } from './run.js';

await runStories('launch-planner');
