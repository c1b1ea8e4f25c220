import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { colorSchemeBoot } from '../src/colorSchemeBoot.vite.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), colorSchemeBoot()],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
