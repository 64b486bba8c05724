import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createQueryClient } from './app/query-client.js';
import { router } from './app/router.js';
import { applyTheme } from './frame/theme.js';
import { ToastRegion } from './ui/toast.js';
import './app/styles.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root element');

applyTheme();

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <ToastRegion>
        <RouterProvider router={router} />
      </ToastRegion>
    </QueryClientProvider>
  </StrictMode>,
);
