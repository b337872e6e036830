// Tells above the pages that files of this edition are damaged, and leads to what can be done. Refuses to stand in the way of reading.
import { useState } from 'react';
import type { Edition } from '#border/model';
import { sayDay } from '#border/words/locale';
import { call, useEvent } from '../client.ts';
import { formatRoute } from '../route.ts';
import { useMayChange } from '../ui/access.tsx';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { dayOf } from '../ui/say-time.ts';
import { useSpeech } from '../ui/speech.tsx';

/** The note; nothing where nothing is known to be damaged, or once it was put away. */
export function DamageNote({ edition }: { edition: Edition }) {
  const { words, language } = useSpeech();
  const say = words.checks.damage;
  const [damage, setDamage] = useState(edition.damage);
  const [isAway, setAway] = useState(false);
  const mayChange = useMayChange();
  useEvent('library.changed', ({ ids }) => {
    if (ids !== null && !ids.includes(edition.id)) return;
    call('editions.open', { id: edition.id }).then(
      (opened) => setDamage(opened.edition.damage),
      // The edition has left the library: the reader itself says so.
      () => setDamage(null),
    );
  });
  if (damage === null || isAway) return null;
  return (
    <div className="damage-note" role="status">
      <Icon name="alert" size={16} />
      <p className="grow">{say.notice(sayDay(dayOf(damage.sinceMs), language))}</p>
      {mayChange && <a href={formatRoute({ place: 'archive', view: 'checks' })}>{say.repair}</a>}
      <IconButton icon="close" label={words.common.close} onPress={() => setAway(true)} />
    </div>
  );
}
