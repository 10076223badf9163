/** Loaded before anything else into every Node process of a run with `CLOCK`: sets the machine's clock. */
import { machineClock, setClock } from './clock.js';

const machine = machineClock();
if (machine !== undefined) setClock(machine);
