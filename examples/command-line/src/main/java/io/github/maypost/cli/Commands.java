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
    if (type == WhoCommand.class) {
      return type.cast(new WhoCommand(streams));
    }
    if (type == WhatCommand.class) {
      return type.cast(new WhatCommand(streams));
    }
    if (type == WhereCommand.class) {
      return type.cast(new WhereCommand(streams));
    }
    if (type == WhenCommand.class) {
      return type.cast(new WhenCommand(streams));
    }
    if (type == ApproversCommand.class) {
      return type.cast(new ApproversCommand(streams));
    }
    if (type == MatrixCommand.class) {
      return type.cast(new MatrixCommand(streams));
    }
    if (type == ReplayCommand.class) {
      return type.cast(new ReplayCommand(streams));
    }
    if (type == SchemaCommand.class) {
      return type.cast(new SchemaCommand(streams));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
