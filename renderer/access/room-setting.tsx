// The reading room in the settings: how it begins for whoever keeps the library, how it ends for everybody.
import { useState } from 'react';
import { useAccess } from '../ui/access.tsx';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { BeginRoom } from './begin-room.tsx';
import { EndRoom } from './end-room.tsx';

/** What stands beside its name. */
export function RoomSetting() {
  const { access } = useSpeech().words;
  const [isEnding, setEnding] = useState(false);
  return (
    <div>
      {useAccess() === 'whole' ? (
        <BeginRoom />
      ) : (
        <Button icon="lock" onPress={() => setEnding(true)}>
          {access.end}
        </Button>
      )}
      {isEnding && <EndRoom onClose={() => setEnding(false)} />}
    </div>
  );
}
