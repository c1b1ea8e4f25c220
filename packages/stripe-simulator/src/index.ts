export { apiVersion } from './apiVersion.ts';
export { startSimulator, type Simulator, type SimulatorOptions } from './simulator.ts';
