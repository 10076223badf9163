/** Loaded before anything else into every Node process of the tests. */
import { setClocks } from './clock.js';

setClocks();
