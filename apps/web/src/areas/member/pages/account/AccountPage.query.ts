import { graphql } from '#graphql';
import { definePage } from '../../../../shared/page/definePage.ts';

export const accountPage = definePage(
  graphql(`
    query AccountPage {
      viewer {
        ...MemberFrame_viewer
        person {
          id
          ...NameForm_person
          ...PictureForm_person
          ...EmailForm_person
        }
      }
    }
  `),
);
