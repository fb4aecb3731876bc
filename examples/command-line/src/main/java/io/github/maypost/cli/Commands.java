package io.github.maypost.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the subcommands, with the streams they read and write. */
record Commands(Streams streams) implements IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(streams));
    }
    if (type == ValidateCommand.class) {
      return type.cast(new ValidateCommand(streams));
    }
    if (type == SchemaCommand.class) {
      return type.cast(new SchemaCommand(streams));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
