"""From result data to words: structured blocks in Kazakh or Russian, without any markup."""
