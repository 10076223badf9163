import { runStories } from './run.js';

await runStories('gpt-image-calculator');
