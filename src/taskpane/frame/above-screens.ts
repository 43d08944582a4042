import { createContext, type ReactNode } from 'react';

/** What stands at the head of every screen: the way to the workbook's other documents, where it holds several. */
export const AboveScreens = createContext<ReactNode>(null);
