// The page may not import the simulator; what its states are called is the one thing that it has to share with it.
export { HostState, hostStates, lamps, stopCodes, TaskState, taskStates } from '#sim/world/tables.ts';
