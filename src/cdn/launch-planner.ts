export { LaunchPlanner } from '../define/launch-planner.js';
