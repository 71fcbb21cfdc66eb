/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { bundledRules } from './src/bundled-rules.ts';
import { bundledSim } from './src/bundled-sim.ts';
import { pureLayers } from './src/oxlint.config.mjs';

const LOOPBACK = '127.0.0.1';

const coreTests = pureLayers.map((layer) => `src/${layer}/**/*.test.ts`);

// Nothing is fetched from, sent to, or run from anywhere but the place that serves the page.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

// Built pages only: the dev server's hot reload puts scripts and styles into the page itself.
const policyInPage: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy.join('; ') },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), policyInPage],
  worker: { format: 'es', plugins: () => [bundledRules(), bundledSim()] },
  build: {
    outDir: process.env['SITE_DIR'] || 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  server: { host: LOOPBACK },
  preview: {
    host: LOOPBACK,
    headers: {
      // A page cannot forbid its own framing from a meta tag; a header can.
      'Content-Security-Policy': [...contentSecurityPolicy, "frame-ancestors 'none'"].join('; '),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
  test: {
    environment: 'node',
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // The core keeps no state that one test could leave to the next, so its modules are loaded once for all of them.
      { extends: true, test: { name: 'core', include: coreTests, isolate: false } },
      { extends: true, test: { name: 'page', include: ['src/**/*.test.{ts,tsx}'], exclude: coreTests } },
    ],
  },
});
