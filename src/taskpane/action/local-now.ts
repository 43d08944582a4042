import { localMoment } from '../../workbook/dates';

/** `2021-01-29T14:05`, where the person is. */
export const localNow = (): string => localMoment(new Date());
