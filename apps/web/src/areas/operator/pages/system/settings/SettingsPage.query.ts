import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const settingsPage = definePage(
  graphql(`
    query SettingsPage {
      viewer {
        ...OperatorFrame_viewer
      }
      installation {
        isDemo
        databaseBytes
        databaseVersion
        version
        runtimeVersion
        createdAt
        settings {
          variable
          value
          isSecret
        }
        ...ClockCard_installation @unmask
      }
    }
  `),
);
