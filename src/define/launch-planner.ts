import { LaunchPlanner } from '../elements/launch-planner/launch-planner.js';

LaunchPlanner.define();

export { LaunchPlanner };
