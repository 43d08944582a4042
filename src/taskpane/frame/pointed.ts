import { tokens } from '@fluentui/react-components';

/**
 * How something in the brand's colour answers to the pointer. The grounds that Fluent gives for it bring that colour
 * below 4.5 to 1 (WCAG 1.4.3), the dark theme's to 3.5: the words change with their ground.
 */
export const POINTED = {
  ':hover': {
    color: tokens.colorBrandForeground2Hover,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  ':active': {
    color: tokens.colorBrandForeground2Pressed,
    backgroundColor: tokens.colorNeutralBackground1Pressed,
  },
} as const;
