"""The acts as they stand in source_texts/: metadata, texts, editor's notes, glossary."""
