import type { Call } from './call';

/**
 * The same theme's call on another of its tracks.
 *
 * @throws when the theme has no such track: a mistake of ours.
 */
export function siblingOf(call: Call, id: string): Call {
  const track = call.siblings.find((sibling) => sibling.id === id);
  if (!track) throw new Error(`${call.code} has no track ${id} beside ${call.id}`);
  const others = call.siblings.filter((sibling) => sibling !== track);
  return { ...call, id, track, siblings: [call.track, ...others] };
}
