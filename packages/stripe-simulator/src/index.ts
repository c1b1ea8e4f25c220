export { apiVersion } from './apiVersion.ts';
export { type Simulator, type SimulatorOptions, startSimulator } from './simulator.ts';
