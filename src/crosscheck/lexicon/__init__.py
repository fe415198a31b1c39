"""Language facts as data, each table citing its source."""
