// What can be done with what is chosen, as buttons; each says by itself when it cannot.
import type { Role } from '#border/model';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import type { ArrangeAct } from './arrange-keys.ts';

/** The roles that a person may give, in the order of the menu; what is no article comes apart. */
const contentRoles: readonly Role[] = ['kicker', 'headline', 'standfirst', 'byline', 'subhead', 'body', 'quote', 'caption'];

type Props = {
  /** How many rows are chosen. */
  count: number;
  can: Record<Exclude<ArrangeAct, 'undo' | 'redo' | 'outside'>, boolean>;
  /** The role that all chosen parts have; null where they differ. */
  role: Role | null;
  isRoleOpen: boolean;
  onRoleOpen: (isOpen: boolean) => void;
  act: (act: ArrangeAct) => void;
  onRole: (role: Role) => void;
};

/** The buttons. */
export function ArrangeTools({ count, can, role, isRoleOpen, onRoleOpen, act, onRole }: Props) {
  const { words } = useSpeech();
  const { articles } = words;
  const lines = (roles: readonly Role[]) =>
    roles.map((one) => ({
      id: one,
      text: articles.roles[one],
      ...(one === role ? { icon: 'chosen' as const } : {}),
      act: () => onRole(one),
    }));
  return (
    <div className="arrange-tools" role="toolbar" aria-label={articles.tools}>
      <p className="quiet figures">{articles.chosen(count)}</p>
      <div className="arrange-row">
        <Button icon="merge" isDisabled={!can.merge} onPress={() => act('merge')}>
          {articles.merge}
        </Button>
        <Button icon="split" isDisabled={!can.split} onPress={() => act('split')}>
          {articles.split}
        </Button>
        <IconButton icon="up" label={articles.earlier} keys="Alt ↑" isDisabled={!can.earlier} onPress={() => act('earlier')} />
        <IconButton icon="down" label={articles.later} keys="Alt ↓" isDisabled={!can.later} onPress={() => act('later')} />
      </div>
      <div className="arrange-row">
        <Menu label={articles.role} lines={lines(contentRoles)} isOpen={isRoleOpen} onOpenChange={onRoleOpen}>
          <Button isDisabled={!can.role}>{articles.role}</Button>
        </Menu>
        <Button isDisabled={!can.retitle} onPress={() => act('retitle')}>
          {articles.retitle}
        </Button>
        <Menu label={articles.noArticle} lines={lines(['advert', 'furniture'])}>
          <Button isDisabled={!can.role}>{articles.noArticle}</Button>
        </Menu>
      </div>
    </div>
  );
}
