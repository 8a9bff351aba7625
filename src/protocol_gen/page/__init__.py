"""A document as it lies on the page: its flow, its furniture, its contents, its columns."""
