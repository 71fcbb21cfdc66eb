import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '#data/queries.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { App } from './App.tsx';
import { followTheme } from './theme.ts';
import './theme.css';

followTheme();

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <UiProvider>
          <App />
        </UiProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
