// Does something to a list of names, says so, and offers to take it back.
import type { AuthorityAct, AuthorityList } from '#border/model-authority';
import { call, faultOf } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import { sayDone } from './say-acts.ts';
import { tellAct } from './tell-act.ts';
import { useTakingBack } from './use-taking-back.ts';

/** The act; it answers whether it was done. */
export function useNaming(of: AuthorityList): (act: AuthorityAct) => Promise<boolean> {
  const { words } = useSpeech();
  const takeBack = useTakingBack();
  return async (act) => {
    try {
      await call('authority.change', { ...of, act });
    } catch (thrown) {
      toast({ text: faultOf(thrown).message });
      return false;
    }
    tellAct({ text: sayDone(words, act), action: { text: words.common.undo, act: () => void takeBack('undo') } });
    return true;
  };
}
