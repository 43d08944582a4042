import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** The least that a Fluent UI task pane can be. */
async function start(): Promise<void> {
  await Office.onReady();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Button>OK</Button>
    </FluentProvider>,
  );
}

void start();
